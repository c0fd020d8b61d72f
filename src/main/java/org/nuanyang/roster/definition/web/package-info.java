/** 口径的页面: the definitions side by side, the county's decision, and one child under each of them on any day. */
@NullMarked
package org.nuanyang.roster.definition.web;

import org.jspecify.annotations.NullMarked;
