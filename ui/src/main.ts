import '@fontsource-variable/golos-text';
import '@fontsource/pt-serif/400.css';
import '@fontsource/pt-serif/700.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/tables.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target });
