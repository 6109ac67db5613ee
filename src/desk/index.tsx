import { start } from '../pages/start';
import { Desk } from './desk';

start(Desk);
