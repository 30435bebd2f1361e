@NullMarked
package org.sitthi.kiosk.service;

import org.jspecify.annotations.NullMarked;
