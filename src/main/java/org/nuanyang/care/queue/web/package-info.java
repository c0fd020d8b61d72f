/** The supervisor's queue and the completion page, and what the interface tells of both. */
@NullMarked
package org.nuanyang.care.queue.web;

import org.jspecify.annotations.NullMarked;
