// The windows that the room sees: the projector, and the number on a monitor that is being told from the others.

import '@fontsource-variable/golos-text';
import '@fontsource/pt-serif/400.css';
import '@fontsource/pt-serif/700.css';
import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import MonitorNumber from '$screens/projector/MonitorNumber.svelte';
import Projector from '$screens/projector/Projector.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('projector.html has no #app');
const number = new URLSearchParams(location.search).get('monitor');
if (number === null) mount(Projector, { target });
else mount(MonitorNumber, { target, props: { number } });
