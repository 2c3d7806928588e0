import { render } from 'preact'
import { App } from './app/app.tsx'
import './design/tokens.css'
import './design/base.css'
import './design/parts.css'
import './app/shell.css'

const root = document.getElementById('app')
if (root) render(<App />, root)
