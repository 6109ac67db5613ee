import { start } from '../pages/start';
import { Popup } from './popup';

start(Popup);
