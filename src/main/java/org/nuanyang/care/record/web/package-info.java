/** The pages of records: one to read, its corrections, its withdrawal, the list, what is asked for of closed months; and the same over JSON. */
@NullMarked
package org.nuanyang.care.record.web;

import org.jspecify.annotations.NullMarked;
