/**
 * The pages and the interface of forms from above.
 */
@NullMarked
package org.nuanyang.forms.web;

import org.jspecify.annotations.NullMarked;
