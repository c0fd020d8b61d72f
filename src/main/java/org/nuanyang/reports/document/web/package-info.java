/** The pages of documents that write themselves. */
@NullMarked
package org.nuanyang.reports.document.web;

import org.jspecify.annotations.NullMarked;
