//! Tests of whole programs, one area a module. One program, so that it is linked once, and so that what waits for a
//! window leaves its processor to the rest.

// A test that cannot get its value has failed; what a machine cannot try is said.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod access; // every screen and state under axe-core
mod architecture; // the arrows between the crates, and what comes from outside
mod cli; // the whole evening on the command line, its answers and refusals
mod crash; // kill -9 while letters are counted
mod paper; // every document: how it looks, what machines and other readers find on it
mod window; // the whole evening in the real window
