/** Pages of retention, holds and erasures, for the county. */
@NullMarked
package org.nuanyang.protection.retention.web;

import org.jspecify.annotations.NullMarked;
