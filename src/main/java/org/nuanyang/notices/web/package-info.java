/** 消息的页面: what one was told, and how it reaches one outside of the product. */
@NullMarked
package org.nuanyang.notices.web;

import org.jspecify.annotations.NullMarked;
