/** 下载登记 on pages: what waits to be fetched, and what has left. */
@NullMarked
package org.nuanyang.documents.download.web;

import org.jspecify.annotations.NullMarked;
