import { wireTheme } from './theme.ts';
import { wireSearch } from './search-box.ts';

wireTheme();
wireSearch();
