<?php

declare(strict_types=1);

namespace Kitu\Typo3\Backend;

use Kitu\Typo3\Printing;
use TYPO3\CMS\Core\Information\Typo3Version;
use TYPO3\CMS\Core\Utility\ExtensionManagementUtility;
use TYPO3\CMS\Core\Utility\GeneralUtility;

/**
 * The content elements, and the form of each: a FlexForm, so that nothing is added to the database. It is made from the
 * attributes that kitu.php knows, so that none can be missing. The first value of a list is the usual one; it is stored as
 * nothing, and so is whatever else is as usual.
 */
final class Form
{
    public const LABELS = 'LLL:EXT:kitu_widgets/Resources/Private/Language/locallang.xlf:';

    /** Numbers that hold where none is given. */
    private const USUAL = [
        'news' => ['limit' => '10'],
        'dates' => ['limit' => '10', 'until' => '0'],
        'course' => ['limit' => '0', 'few' => '3'],
        'board' => ['limit' => '0'],
    ];

    /** What is chosen by the names that the feed has, from one of the lists in `Names`. */
    private const ONE = ['course' => 'courses', 'run' => 'runs', 'group' => 'groups'];
    private const SEVERAL = ['tags' => 'tags', 'keywords' => 'keywords'];

    /** Beside the form, what every content element has. The header is its name in the backend. */
    private const FIELDS = '
        --div--;LLL:EXT:core/Resources/Private/Language/Form/locallang_tabs.xlf:general,
            --palette--;;general, header;' . self::LABELS . 'header, pi_flexform,
        --div--;LLL:EXT:frontend/Resources/Private/Language/locallang_ttc.xlf:tabs.appearance,
            --palette--;;frames, --palette--;;appearanceLinks,
        --div--;LLL:EXT:core/Resources/Private/Language/Form/locallang_tabs.xlf:language,
            --palette--;;language,
        --div--;LLL:EXT:core/Resources/Private/Language/Form/locallang_tabs.xlf:access,
            --palette--;;hidden, --palette--;;access,
        --div--;LLL:EXT:core/Resources/Private/Language/Form/locallang_tabs.xlf:categories,
            categories,
        --div--;LLL:EXT:core/Resources/Private/Language/Form/locallang_tabs.xlf:notes,
            rowDescription,
        --div--;LLL:EXT:core/Resources/Private/Language/Form/locallang_tabs.xlf:extended';

    public static function register(): void
    {
        ExtensionManagementUtility::addTcaSelectItemGroup('tt_content', 'CType', 'kitu', 'KITU', 'after:default');
        foreach (array_keys(Printing::ATTRIBUTES) as $widget) {
            $type = "kitu_$widget";
            ExtensionManagementUtility::addTcaSelectItem('tt_content', 'CType', [
                'label' => self::LABELS . "element.$widget",
                'description' => self::LABELS . "element.$widget.description",
                'value' => $type,
                'icon' => "kitu-$widget",
                'group' => 'kitu',
            ]);
            $GLOBALS['TCA']['tt_content']['ctrl']['typeicon_classes'][$type] = "kitu-$widget";
            $GLOBALS['TCA']['tt_content']['types'][$type] = [
                'showitem' => self::FIELDS,
                'previewRenderer' => Preview::class,
                'columnsOverrides' => ['pi_flexform' => ['label' => self::LABELS . 'form']],
            ];
            if ((new Typo3Version())->getMajorVersion() >= 14) {
                $GLOBALS['TCA']['tt_content']['types'][$type]['columnsOverrides']['pi_flexform']['config']['ds'] = self::of($widget);
            } else {
                ExtensionManagementUtility::addPiFlexFormValue('*', self::of($widget), $type);
            }
        }
    }

    /** The data structure of a widget's FlexForm, as XML. */
    public static function of(string $widget): string
    {
        $fields = '';
        foreach (Printing::ATTRIBUTES[$widget] as $name => $values) {
            $description = self::hasLabel("$name.description") ? '<description>' . self::LABELS . "$name.description</description>" : '';
            $reload = $name === 'course' ? '<onChange>reload</onChange>' : '';
            $fields .= "<$name><label>" . self::LABELS . "$name</label>$description$reload<config>"
                . self::control($widget, $name, $values) . "</config></$name>";
        }
        return "<T3DataStructure><sheets><sDEF><ROOT><type>array</type><el>$fields</el></ROOT></sDEF></sheets></T3DataStructure>";
    }

    /**
     * What was chosen in a form, by the names of attributes.
     *
     * @param string $xml As TYPO3 stores it.
     * @return array<string, mixed>
     */
    public static function values(string $xml): array
    {
        $stored = $xml === '' ? [] : GeneralUtility::xml2array($xml);
        $fields = is_array($stored) ? $stored['data']['sDEF']['lDEF'] ?? [] : [];
        $values = array_map(static fn(mixed $field): mixed => is_array($field) ? $field['vDEF'] ?? '' : '', is_array($fields) ? $fields : []);
        return array_filter($values, static fn(mixed $value): bool => $value !== '');
    }

    private static function control(string $widget, string $name, string $values): string
    {
        $list = self::ONE[$name] ?? self::SEVERAL[$name] ?? null;
        if ($list !== null) {
            $none = isset(self::ONE[$name]) ? self::item(self::LABELS . "$name.none", '') : '';
            $kind = isset(self::ONE[$name]) ? 'selectSingle' : 'selectMultipleSideBySide';
            return "<type>select</type><renderType>$kind</renderType><items>$none</items>"
                . '<itemsProcFunc>' . Names::class . "-&gt;$list</itemsProcFunc>" . ($none === '' ? '<multiple>0</multiple><size>5</size>' : '');
        }
        return match ($values) {
            'text', 'map' => '<type>input</type><eval>trim</eval>',
            // No field for numbers: an empty one would become 0, which is another choice.
            'number' => '<type>input</type><eval>trim,is_in</eval><is_in>0123456789</is_in><max>6</max><size>6</size>'
                . '<placeholder>' . self::USUAL[$widget][$name] . '</placeholder>',
            'flag' => '<type>check</type><renderType>checkboxToggle</renderType>',
            default => '<type>select</type><renderType>selectSingle</renderType><items>' . self::items($name, explode('|', $values)) . '</items>',
        };
    }

    /** @param list<string> $values */
    private static function items(string $name, array $values): string
    {
        $items = '';
        foreach ($values as $index => $value) {
            $label = $name === 'heading-level' ? "H$value" : self::LABELS . "$name.$value";
            $items .= self::item($label, $index === 0 ? '' : $value, $index);
        }
        return $items;
    }

    private static function item(string $label, string $value, int $index = 0): string
    {
        return "<numIndex index=\"$index\" type=\"array\"><label>$label</label><value>$value</value></numIndex>";
    }

    private static function hasLabel(string $id): bool
    {
        static $all = null;
        $all ??= (string)file_get_contents(dirname(__DIR__, 2) . '/Resources/Private/Language/locallang.xlf');
        return str_contains($all, "id=\"$id\"");
    }
}
