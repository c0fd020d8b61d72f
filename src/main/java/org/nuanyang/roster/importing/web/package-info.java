/**
 * The import's pages and its JSON interface ({@code /api/v1/imports}): bringing a file, checking what was read,
 * deciding, confirming, undoing. Both ask the same doors; a page leaves nothing out that the interface has.
 */
@NullMarked
package org.nuanyang.roster.importing.web;

import org.jspecify.annotations.NullMarked;
