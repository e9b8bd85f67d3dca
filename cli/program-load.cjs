/** Imports a module by its URL. A script that is run from V8's cache can't do so itself. */
module.exports = url => import(url)
