/** The door: who may ask for which address, how they prove who they are, and what browsers are told to refuse. */
@NullMarked
package org.almoner.web.security;

import org.jspecify.annotations.NullMarked;
