#!/usr/bin/env node
import '../dist/trainyard/index.js';
