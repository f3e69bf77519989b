import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { WishRow } from './wish.entities.ts';

/** Wishes for another host, as far as other modules may know of them. */
@Injectable()
export class WishesReader {
  constructor(private readonly database: Database) {}

  /** Whether a member's host is told that they want to move: a complaint is never told (P2). */
  async toldTo(kosId: string, memberId: string): Promise<boolean> {
    return this.database.read.existsBy(WishRow, {
      waitingMember: memberId,
      fromKosId: kosId,
      reason: Not('complaint'),
    });
  }
}
