<?php

// Each site may ask the server of its own feed, and show its pictures; nothing else.
return \Kitu\Typo3\Policy::ofAllSites();
