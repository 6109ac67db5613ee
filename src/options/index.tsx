import { start } from '../pages/start';
import { Options } from './options';

start(Options);
