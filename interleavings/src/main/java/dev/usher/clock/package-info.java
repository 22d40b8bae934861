/** The calendar's blocks, which are made when first asked for. */
package dev.usher.clock;
