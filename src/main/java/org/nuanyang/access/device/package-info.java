/** 登录的设备: which kind a browser is, and whether an account has been signed in to from it before. */
@NullMarked
@NamedInterface("device")
package org.nuanyang.access.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
