import { start } from '../pages/start';
import { Panel } from './panel';

start(Panel);
