<?php

$EM_CONF[$_EXTKEY] = [
    'title' => 'KITU-Widgets',
    'description' => 'News, dates, courses and committees of a KITU feed as content elements, in the text of the page, without cookies.',
    'category' => 'plugin',
    'author' => 'Kommunale IT-UNION eG',
    'state' => 'beta',
    'version' => '{version}',
    'constraints' => [
        'depends' => [
            'php' => '8.1.0-8.5.99',
            'typo3' => '12.4.0-14.3.99',
        ],
        'suggests' => [
            'fluid_styled_content' => '',
            'scheduler' => '',
        ],
    ],
];
