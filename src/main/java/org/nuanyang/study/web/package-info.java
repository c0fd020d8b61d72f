/** Where 学业 stands in the navigation. */
@NullMarked
package org.nuanyang.study.web;

import org.jspecify.annotations.NullMarked;
