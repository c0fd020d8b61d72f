/** Pages of notices and consents. */
@NullMarked
package org.nuanyang.protection.consent.web;

import org.jspecify.annotations.NullMarked;
