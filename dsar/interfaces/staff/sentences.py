"""The sentences in which a step says no, so that translators find them."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop

from dsar.interfaces.staff import delivery_sentences
from dsar.interfaces.staff.collection_sentences import COLLECTION_SENTENCES
from dsar.interfaces.staff.compose_sentences import COMPOSE_SENTENCES
from dsar.interfaces.staff.ground_sentences import GROUND_SENTENCES
from dsar.interfaces.staff.notice_sentences import NOTICE_SENTENCES

# The steps below the doors speak English only.
SENTENCES: Final = (
    gettext_noop("another officer must look again at this case"),
    gettext_noop("another officer must sign: this one decided the first time"),
    gettext_noop("write what was looked at again: the letter about the contest tells it"),
    gettext_noop("one of them was taken up again, so each is answered by itself"),
    gettext_noop("choose what is to be looked at again"),
    gettext_noop("the day it reached us is still to come: check the day"),
    gettext_noop("no answer has left yet, so there is nothing to contest"),
    gettext_noop("it cannot have reached us before our answer left: check the day"),
    gettext_noop("the time in which we look again is over; the authority is still open"),
    gettext_noop("what was taken back can be taken up again for 30 days"),
    gettext_noop("choose what is to be decided anew"),
    gettext_noop("only a message that belongs to a case can contest its answer"),
    gettext_noop("the case is looked at again, so this can no longer be taken back"),
    gettext_noop("a marketing objection was honoured; there is nothing to contest"),
    gettext_noop("a marketing objection never needs proof of identity (Art. 21(3))"),
    gettext_noop("what is asked here needs no proof of identity (Art. 7(3))"),
    gettext_noop("no check of who is asking waits for a second officer"),
    gettext_noop("another officer must confirm who is asking"),
    gettext_noop("a check of who is asking already waits for a second officer"),
    gettext_noop("choose what is enough to show who is asking"),
    gettext_noop("this way is not enough for what is asked here"),
    gettext_noop("never write down a personal identity code"),
    gettext_noop("this asks more than is enough: write why the lighter way will not do"),
    gettext_noop("nobody is recorded here whose right to act is still to be shown"),
    gettext_noop("the person gave no e-mail address, so no page for the code can open"),
    gettext_noop("give the e-mail address on file that the code goes to"),
    gettext_noop("say in which system the e-mail address was found"),
    gettext_noop("the level of proof is settled only while the case is open"),
    gettext_noop("choose a level of proof from 1 to 3"),
    gettext_noop("write which risk asks for this level of proof"),
    gettext_noop("this level of proof is asked already"),
    gettext_noop("write why the check was wrong"),
    gettext_noop("this check does not stand any more"),
    gettext_noop("write why there is doubt about who is asking"),
    gettext_noop("give the person from one day to two months to reply"),
    gettext_noop("the person gave no e-mail address that could be confirmed"),
    gettext_noop("a marketing objection is honoured, never put aside"),
    gettext_noop("the letter would lack something that the law asks for"),
    gettext_noop("the package is still being built: %(done)s of %(total)s files"),
    gettext_noop("a package could not be built; see here which file it was, and mend it"),
    gettext_noop(
        "a file that a system handed in is gone from the store: take it out, or ask the system "
        "again"
    ),
    gettext_noop(
        "no file here can be read by a program, and portability hands over only those: "
        "ask the system for CSV, JSON or XML (Art. 20(1))"
    ),
    gettext_noop("the person has not confirmed the address yet"),
    gettext_noop("the address is confirmed already: record it"),
    gettext_noop("say when you called or met the person"),
    gettext_noop("the moment of the call or visit is still to come: check the day"),
    gettext_noop(
        "say in which system the number stood that you called; "
        "a number we do not hold shows nothing"
    ),
    gettext_noop("the person has not typed the code yet"),
    gettext_noop("contact data are to change here: a stronger way is needed"),
    gettext_noop(
        "say in which system this address stood already; an address we do not hold shows nothing"
    ),
    gettext_noop("record who is asking first"),
    gettext_noop("it is known who asks, so nothing more is asked"),
    gettext_noop("it is known who asks in the case that took this one in"),
    gettext_noop("no document is here: ask for one, or say that it came on paper"),
    gettext_noop("the document is gone: take the check back, then ask for it again"),
    gettext_noop("open the document first: only who has looked at it can say who it is"),
    gettext_noop(
        "this check is too light by now: take it back, then ask for more or record a new one"
    ),
    gettext_noop("this check is too old by now: take it back, then record a new one"),
    gettext_noop("the time can be extended only once (Art. 12(3))"),
    gettext_noop("the time can be extended only within the first month (Art. 12(3))"),
    gettext_noop("an extension cannot be dated before the request arrived"),
    gettext_noop("an extension is dated today; it cannot be dated back"),
    gettext_noop("choose the reason why more time is needed (Art. 12(3))"),
    gettext_noop("write the facts that make more time necessary (Art. 12(3))"),
    gettext_noop("a marketing objection is honoured at once, so it needs no more time"),
    gettext_noop("only the time for the first answer to an open case can be extended"),
    gettext_noop("choose how it was checked who is asking"),
    gettext_noop("write what was compared, or why there is no doubt"),
    gettext_noop("say why this is not a request"),
    gettext_noop("the surviving case must be another one that is open"),
    gettext_noop("only a case whose person is known may take another one in"),
    gettext_noop("somebody acts for the person, so each case is answered by itself"),
    gettext_noop("the answer to this case was contested, so it is answered by itself"),
    gettext_noop("this case was due before the other one came: join them the other way"),
    gettext_noop("only one of the cases has a protected address: check both first"),
    gettext_noop("the cases come from different addresses, so from different persons"),
    gettext_noop("the surviving case must ask for everything that the other one does"),
    gettext_noop("a note needs some text"),
    gettext_noop("write the reason"),
    gettext_noop("an archived case can only be read"),
    gettext_noop("nothing of this case has failed"),
    gettext_noop("a system already changed data, so the item is not refused as a whole"),
    gettext_noop("answers are collected only while the case is being collected"),
    gettext_noop("choose what the system holds or what was done there"),
    gettext_noop(
        "the data map names no kind of data in this system, so nothing can be said to be done "
        "there: the privacy team must add one first"
    ),
    gettext_noop("describe what was found or done, in words for the letter"),
    gettext_noop("files were handed in: take them out first, or say what was found"),
    gettext_noop("say why this system cannot answer, so that somebody else can look"),
    gettext_noop("somebody else was asked about this system"),
    gettext_noop("say what was done in each category or nothing at all, not both"),
    gettext_noop("this category is of another system"),
    gettext_noop("choose what was done in this category"),
    gettext_noop("write what it says now that it is corrected"),
    gettext_noop("say until when the data are kept"),
    gettext_noop("say in at most 200 characters until when the data are kept"),
    gettext_noop("what was kept here has been erased since, so this answer stands"),
    gettext_noop("choose the ground on which the data are kept"),
    gettext_noop("write the facts on which the data are kept"),
    gettext_noop("check the year: it cannot be meant"),
    gettext_noop("that day has not come yet: give the day of what has happened"),
    gettext_noop("give the day that the time of keeping is counted from; words do not tell it"),
    gettext_noop("say until when the data are kept with a day: the accounting law sets one"),
    gettext_noop("say until when the data are kept with a day or in words, not both"),
    gettext_noop(
        "the accounting law does not let the data be kept that long: give an earlier day, "
        "erase them, or choose another ground"
    ),
    gettext_noop("the time of keeping is over, so these data have to go"),
    gettext_noop("give the day of the event, so that the law's last day of keeping can be counted"),
    gettext_noop("this system has answered already: ask it again instead"),
    gettext_noop("choose a colleague who works here and has an e-mail address"),
    gettext_noop("an auditor only reads: choose a colleague who can answer"),
    gettext_noop("this system has not answered yet, so there is nothing to ask again"),
    gettext_noop("systems are asked only while the case is being collected"),
    gettext_noop(
        "the accounting law counts the last day of keeping: leave out your own, or correct the day "
        "that it is counted from"
    ),
    gettext_noop(
        "the data map names no system to ask: add the systems that hold personal data, "
        "then try again"
    ),
    gettext_noop(
        "answers that are still missing: %(count)s; ask those systems again, "
        "let somebody else answer, or answer for them"
    ),
    gettext_noop("nothing was found, but files stand there: %(count)s; ask again or take them out"),
    gettext_noop("say what is missing"),
    gettext_noop("nothing may be collected before it is known who is asking"),
    gettext_noop(
        "the systems have not all said that they stopped what rests on consent: send the case back "
        "and ask them first"
    ),
    gettext_noop("every open item needs an outcome"),
    gettext_noop("write a note why the answer comes after the strict date"),
    gettext_noop("only an open wish to see or move data can be narrowed, once at a time"),
    gettext_noop("write what the person is asked"),
    gettext_noop("no question about the request waits for an answer"),
    gettext_noop("write what the person answered"),
    gettext_noop("no question waits to be posted"),
    gettext_noop("no notice of more time waits to be posted"),
    gettext_noop("the last day would fall after two weeks without a working day"),
    gettext_noop("a refusal needs a ground and the facts of the case (Art. 12(4))"),
    gettext_noop("grounds are stated only where something is refused"),
    gettext_noop("identity was established, so it cannot be the ground of a refusal"),
    gettext_noop(
        "identity is not established: the only outcome is a refusal on that ground, "
        "and nothing may be said about the data"
    ),
    gettext_noop("a system reported data, so the answer cannot be that nothing is held"),
    gettext_noop("a system kept data, so the item is fulfilled only in part: say why"),
    gettext_noop("no system holds anything, so the outcome is that nothing is held"),
    gettext_noop("the answer would leave out what Art. 15 asks for"),
    gettext_noop("no system found anything, so there is nothing to tell of"),
    gettext_noop("what an answer told is not written anew"),
    gettext_noop("the words of an answer are changed only while it is being decided"),
    gettext_noop("this part is the same for every answer"),
    gettext_noop("about this part there is always something to tell"),
    gettext_noop("nothing was found in this category"),
    gettext_noop("something is left out of the files, so only a part is given: say why"),
    gettext_noop("state every ground on which something is left out of the files"),
    gettext_noop(
        "nobody has opened some of the files: look through them, "
        "or tick that nobody else's data is in them"
    ),
    gettext_noop(
        "another officer must sign where a request is called unfounded or excessive (Art. 12(5))"
    ),
    gettext_noop("another officer must sign every refusal here"),
    gettext_noop("another officer must sign every decision here"),
    gettext_noop("the second signature is that of another officer who may decide"),
    gettext_noop("nobody else can sign: write why you sign alone"),
    gettext_noop(
        "no earlier request of the same person for the same was answered within a year, "
        "so this one is no repetition (Art. 12(5))"
    ),
    gettext_noop(
        "no fee was announced that the person did not accept, so it cannot be the ground "
        "(Art. 12(5), 15(3))"
    ),
    gettext_noop(
        "nothing is left out of the files: mark what the person may not get before it is the "
        "ground (Art. 15(4))"
    ),
    gettext_noop("write in the note how and when the person took this part back"),
    gettext_noop("an objection to direct marketing can never be refused (Art. 21(3))"),
    gettext_noop(
        "write what legal counsel said: calling a request unfounded or excessive needs it"
    ),
    gettext_noop("somebody else can sign, so nobody signs alone"),
    gettext_noop("only a decided case has an answer to send"),
    gettext_noop("the answer is already on its way"),
    gettext_noop("the letter is still being written; try again in a moment"),
    gettext_noop("the letter is addressed to somebody else by now; it is written anew"),
    gettext_noop("no paper answer waits to be posted"),
    gettext_noop("only a message that belongs to a case can be marked as read"),
    gettext_noop("nobody has sorted this message yet"),
    gettext_noop("work on the case has begun, so it can no longer be taken back"),
    gettext_noop("no mail of this case came back"),
    gettext_noop("write the facts in a sentence: a sign or two tells nobody why (Art. 12(4))"),
    gettext_noop("nobody can be recorded for a case that has ended"),
    gettext_noop("no mandate is accepted for a case that has ended"),
    gettext_noop("stopping marketing needs no mandate (Art. 21(3))"),
    gettext_noop("somebody acts for the person already; end that first"),
    gettext_noop("nobody acts for the person in this case"),
    gettext_noop("the mandate was accepted already"),
    gettext_noop("the mandate is over: ask for a new one, or give its new last day"),
    gettext_noop("the mandate was rejected already; decide the case"),
    gettext_noop("a document that may show the mandate waits: look at it first"),
    gettext_noop("nothing waits here that could be found missing"),
    gettext_noop(
        "the regulation does not cover a person who has died, so nothing is disclosed to an "
        "estate here (recital 27)"
    ),
    gettext_noop("choose in what capacity they act"),
    gettext_noop("choose who gets the answer"),
    gettext_noop("write the name of who acts for the person"),
    gettext_noop("the address is protected, so no postal address is written here"),
    gettext_noop("give an e-mail or postal address to which the answer can go"),
    gettext_noop("write what the paper says, or why"),
    gettext_noop("the address is protected already"),
    gettext_noop("the address is not protected"),
    gettext_noop("write why the address is not protected after all"),
    gettext_noop("the message is still being read; try again in a moment"),
    gettext_noop("the copy was destroyed already"),
    gettext_noop("the words of an archived case can no longer be changed"),
    gettext_noop("what is asked can be changed only while the case is new"),
    gettext_noop("a check waits for a second officer; take it back first, or wait"),
    gettext_noop("a case needs at least one right"),
    gettext_noop("this is what the case asks already"),
    gettext_noop("a marketing objection was honoured; it stays"),
    gettext_noop("there is no address that marketing could spare"),
    gettext_noop("write what the authority asks"),
    gettext_noop("an inquiry cannot have come later than today"),
    gettext_noop("the authority's time limit ends within two years; check the year"),
    gettext_noop("an inquiry cannot have come before the request itself"),
    gettext_noop("the authority's time limit ends on the day it asked or later"),
    gettext_noop("the answer left between the day the authority asked and today"),
    gettext_noop("this inquiry was answered already"),
    gettext_noop("the address of this case can no longer be changed"),
    gettext_noop("stopping marketing needs no other address"),
    gettext_noop("there is no e-mail address that could confirm another one"),
    gettext_noop("where somebody acts for the person, nothing changes this way"),
    gettext_noop("this link is no longer valid"),
    gettext_noop("write an address like name@example.com"),
    gettext_noop("this is the address that we write to already"),
    gettext_noop("this was asked too often today; try again tomorrow"),
    gettext_noop("files come and go only while the case is being collected"),
    gettext_noop("by today's holidays the last day is the same"),
    gettext_noop("a last day that is over is not counted anew"),
    *COLLECTION_SENTENCES,
    *COMPOSE_SENTENCES,
    *GROUND_SENTENCES,
    *NOTICE_SENTENCES,
    *delivery_sentences.SENTENCES,
)
