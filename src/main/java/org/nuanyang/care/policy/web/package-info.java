/** 关爱制度的页面: what is asked, deciding on it after a look at what it takes, excuses, settings. */
@NullMarked
package org.nuanyang.care.policy.web;

import org.jspecify.annotations.NullMarked;
