import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { ListMembers } from './list-members.ts';
import { ReadMember } from './read-member.ts';
import { TagMany } from './tag-many.ts';
import { WriteNote } from './write-note.ts';

@Controller()
export class MemberFilesController {
  constructor(
    private readonly members: ListMembers,
    private readonly file: ReadMember,
    private readonly note: WriteNote,
    private readonly many: TagMany,
  ) {}

  @Route('GET /members')
  list({ caller, query }: Call<'GET /members'>) {
    return this.members.run(caller, query);
  }

  @Route('GET /members/tags')
  tags({ caller }: Call<'GET /members/tags'>) {
    return this.members.tags(caller);
  }

  @Route('GET /members/left')
  left({ caller, query }: Call<'GET /members/left'>) {
    return this.members.left(caller, query.cursor);
  }

  @Route('GET /members/:bondId')
  one({ caller, params }: Call<'GET /members/:bondId'>) {
    return this.file.run(caller, params.bondId);
  }

  @Route('PUT /members/:bondId/note')
  write({ caller, params, body }: Call<'PUT /members/:bondId/note'>) {
    return this.note.run(caller, params.bondId, body);
  }

  @Route('POST /members/bulk/preview')
  preview({ caller, body }: Call<'POST /members/bulk/preview'>) {
    return this.many.preview(caller, body);
  }

  @Route('POST /members/bulk')
  tagMany({ caller, once, body }: Call<'POST /members/bulk'>) {
    return this.many.run(caller, once, body);
  }

  @Route('GET /members/bulk')
  latest({ caller }: Call<'GET /members/bulk'>) {
    return this.many.latest(caller);
  }

  @Route('POST /members/bulk/:id/undo')
  undo({ caller, params }: Call<'POST /members/bulk/:id/undo'>) {
    return this.many.undo(caller, params.id);
  }
}
