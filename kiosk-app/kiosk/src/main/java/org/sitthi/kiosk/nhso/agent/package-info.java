/** Client of NHSO's Secure SmartCard Agent (facts/nhso.md §7). */
@NullMarked
package org.sitthi.kiosk.nhso.agent;

import org.jspecify.annotations.NullMarked;
