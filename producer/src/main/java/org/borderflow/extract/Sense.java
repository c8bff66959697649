package org.borderflow.extract;

/**
 * What a word can mean.
 *
 * @param category what the list is about
 * @param key what the list says of it
 * @param name the form that stands for all of its forms
 * @param particle the particle that must stand in the same clause; empty: none
 * @param acronym whether it is written in capitals alone
 */
record Sense(Category category, String key, String name, String particle, boolean acronym) {}
