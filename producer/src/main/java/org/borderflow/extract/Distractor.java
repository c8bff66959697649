package org.borderflow.extract;

import org.borderflow.report.Coded;

/** Why a number is no figure of people who crossed a border. */
public enum Distractor implements Coded {
  /** Part of a date. */
  DATE,
  /** A year. */
  YEAR,
  /** A time of day. */
  TIME,
  /** A length of time. */
  DURATION,
  /** An age. */
  AGE,
  /** A first, second, third. */
  ORDINAL,
  /** Money. */
  MONEY,
  /** A length, area or weight. */
  DISTANCE,
  /** A share in per cent or parts. */
  SHARE,
  /** A number that names: a paragraph, a telephone, an identity. */
  IDENTIFIER,
  /** Digits in a web address. */
  LINK,
  /** Too large, or in no readable form. */
  UNREADABLE,
  /** Cars, buses, trains, boats. */
  VEHICLES,
  /** Soldiers, reservists, recruits. */
  SOLDIERS,
  /** Police, guards, helpers. */
  STAFF,
  /** The dead. */
  DEATHS,
  /** The hurt and the ill. */
  INJURED,
  /** The missing. */
  MISSING,
  /** People saved at sea. */
  RESCUED,
  /** People arrested. */
  ARRESTED,
  /** Applications for asylum, or for anything else. */
  ASYLUM_APPLICATIONS,
  /** Visas, permits and other papers. */
  PAPERS,
  /** People who wait, at a border or elsewhere. */
  WAITING,
  /** People who are somewhere. */
  STOCK,
  /** People with a roof over their heads. */
  ACCOMMODATED,
  /** Inhabitants. */
  POPULATION,
  /** Room for so many. */
  CAPACITY,
  /** People who were registered or checked. */
  REGISTERED,
  /** What is expected. */
  FORECAST,
  /** What people hope or plan. */
  HOPES_OR_PLANS,
  /** What would be if. */
  HYPOTHETICAL,
  /** A limit or quota. */
  POLICY_LIMIT,
  /** Attempts. */
  ATTEMPTS,
  /** People who were turned away. */
  TURNED_AWAY,
  /** People in each group. */
  GROUP_SIZE,
  /** People who moved within a country. */
  INTERNAL_MOVEMENT,
  /** People displaced within a country. */
  INTERNALLY_DISPLACED,
  /** People who reached a border and did not cross it. */
  REACHED_BORDER,
  /** Things, or people of whom nothing tells that they crossed. */
  OTHER
}
