/** Pages of what parents ask for. */
@NullMarked
package org.nuanyang.protection.request.web;

import org.jspecify.annotations.NullMarked;
