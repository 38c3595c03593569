import { wireCopy } from './copy.ts';
import { wireTheme } from './theme.ts';
import { wireSearch } from './search-box.ts';

wireTheme();
wireSearch();
wireCopy();
