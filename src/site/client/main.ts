import { wireContents } from './contents.ts';
import { wireCopy } from './copy.ts';
import { wirePreviews } from './preview.ts';
import { wireTheme } from './theme.ts';
import { wireSearch } from './search-box.ts';

wireTheme();
wireSearch();
wireContents();
wireCopy();
wirePreviews();

const sought = new URLSearchParams(location.search).get('highlight');
if (sought) void import('./search/highlight.ts').then(({ highlight }) => highlight(sought));
