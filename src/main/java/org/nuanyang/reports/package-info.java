/** 成文: what the county writes about its work from what the other modules know. Reads everything; nobody reads it. */
@NullMarked
package org.nuanyang.reports;

import org.jspecify.annotations.NullMarked;
