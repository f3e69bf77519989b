import { Entity } from 'typeorm';
import { Flag, Id, Json, Short, Whole } from '../../platform/database/columns.ts';

/** What questions are about, and which sections its full answers have. */
@Entity('topic')
export class TopicRow {
  @Id() id!: string;
  @Short(24) name!: string;
  @Json() sections!: string[];
  @Flag() quick!: boolean;
  @Whole() position!: number;
}
