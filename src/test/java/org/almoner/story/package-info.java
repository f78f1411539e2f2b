/** Whole ways through Almoner, told as acts of named people. */
package org.almoner.story;
