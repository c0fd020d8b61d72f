/**
 * 家长的申请: a copy, a correction, a deletion, an explanation (个人信息保护法第四十四至四十八条), each with a deadline in working days and
 * a written answer. What is asked for is done where it belongs: the file is printed, amended or let go by its own pages.
 */
@NullMarked
@NamedInterface("request")
package org.nuanyang.protection.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
