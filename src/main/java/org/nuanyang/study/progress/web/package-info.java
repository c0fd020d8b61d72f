/** The pages of progress files and of who needs tutoring. */
@NullMarked
package org.nuanyang.study.progress.web;

import org.jspecify.annotations.NullMarked;
