/**
 * What is known of whatever a form asks, for a place and a day, within the sight of whoever fills it: files of children whom they may take
 * out, and the figures of every page by the same definitions.
 */
@NullMarked
package org.nuanyang.forms.answers;

import org.jspecify.annotations.NullMarked;
