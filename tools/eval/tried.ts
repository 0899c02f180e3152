/** What was tried and what it gave, kept by hand: each figure was measured once, in the run that the row names. */
export const tried = `## What was tried
Micro F1 on training texts, whole writers held out. Explorations, not the reader that ships; "fine" means at the threshold that
keeps false alarms at or below 6 %, else each at its own best threshold.

| step | drafts | received |
|---|---|---|
| ten writers: word and letter runs, logistic regression (two writers at a time) | 0.65 | 0.75 |
| a frozen sentence encoder (USE-lite), one logistic regression on its vector | 0.57 | 0.71 |
| writers E and G alone, ten writers: word and letter runs | 0.62 | 0.72 |
| … the encoder with its second layer trained further, a look over the tokens for each label | 0.61 | 0.75 |
| … both, averaged | 0.66 | 0.79 |
| … the same three, fine | 0.60, 0.58, 0.65 | not reached, 0.73, 0.75 |
| E, G, S, F, K and Q, sixteen writers, fine: word and letter runs | 0.632 | |
| … and counts of marks, capitals and pronouns | 0.627 | |
| … and the hits of the rules as features | 0.624 | |
| … runs with less cost (C = 2 in place of 4) | 0.624 | |
| all sixteen writers, fine: the 16,000 rows (12,000 received) whose weights reach furthest, C = 5 | 0.602 | not reached |
| … all 58,620 rows (30,561), C = 12 | 0.630 | 0.571 |
| three of five further writers, before anything was learnt from them (V, W, X): the reader as it was, sixteen writers learnt | 0.728, false alarms 11.0 % | 0.800, 15.2 % |
| … and everyday near misses in the rules | 0.727, 10.4 % | |
| sixteen writers, fine: runs and heads | 0.674 | 0.702 |
| … and the nearest sentences as a third voice (64 numbers a sentence, 20 neighbours; received not tried by itself) | 0.694 | |
| … runs and heads, and what speaks for a harmless message taken off each label | 0.686 | 0.772 |
| twenty-one writers, all of it, thresholds chosen without the writers judged (0.68 and 0.77 before, chosen with them) | 0.74, 5.6 % | 0.78, 9.5 % (13.9 % before) |
| … with the threshold on received messages so high that false alarms are at 6 % | | 0.75, 6.0 % |
| five further writers who say little outright (BA to BE; an early state of theirs: 3,962 drafts, 2,331 received), before anything was learnt from them: the reader as it was | 0.540, false alarms 9.6 % | 0.603, 2.9 % |
| … first tier alone | 0.492, 10.2 % | 0.515, 2.2 % |
| … each of the five | 0.47, 0.52, 0.63, 0.50, 0.58 | 0.49, 0.58, 0.64, 0.66, 0.64 |
| … each once runs and nearest sentences are learnt from the other four too (the reader that ships) | 0.51, 0.53, 0.64, 0.51, 0.56 | 0.51, 0.61, 0.65, 0.69, 0.70 |
| three more (BF, BG, BH) learnt as well, with 32 numbers a sentence and smaller weights left out to stay within the size: all twenty-nine | 0.67, 5.7 % | 0.72, 6.2 % |
| … the means of the writers D to Z, with these three and without | 0.720, 0.726 | 0.777, 0.788 |
| the reader that ships before thresholds were decided by the first ten (D to N) alone: all twenty-six | 0.68, 5.7 % | 0.74, 8.4 % |
| … and after | 0.69, 7.2 % (D to N 4 %) | 0.76, 9.0 % |
| … on BF (plain), BG (long), BH (oblique), from whom it learnt nothing; their fine messages were composed to look harmful | 0.72, 0.67, 0.53; 9.3, 12.6, 10.5 % | 0.81, 0.72, 0.58; 7.8, 10.4, 18.1 % |
| twenty-one writers, fine: 64 numbers a sentence for the nearest | 0.738 | 0.773 |
| … 48, 40, 32 and 24 numbers | 0.738, 0.737, 0.735, 0.732 | 0.781, 0.780, 0.781, not tried |
| … without sentences whose neighbours by others share no label with them (40 numbers) | 0.739 | 0.780 |
| … every score of every voice for each label (logistic regression) | 0.731 | 0.767 |
| … the same with a small network of 32 units, the mean of three | 0.741 | 0.717 |
| ten of them, fine: the three voices | 0.761 | 0.790 |
| … runs scaled by how unevenly they fall on the label (as in NB-SVM) | 0.763 | 0.796 |
| … the best sentence by its runs as a fourth voice | 0.763 | 0.791 |
| D, M, P, V and BA, each at its own best threshold: the three voices | 0.679 | 0.742 |
| … a third layer of 192 columns under the looks | 0.693 | 0.751 |
| … the second layer trained further in its place | 0.693 | 0.757 |
| … both | 0.696 | 0.758 |
| word and letter runs in another program, tested on D to N, learnt from: nine of these ten (3,280 drafts) | 0.637 | |
| … and P to U (5,481), and V to Z in their place (6,823), and both (9,024) | 0.673, 0.686, 0.707 | |
| … and BA to BE (13,560), and the first 4,299 drafts of CA to CF (17,859) | 0.723, 0.733 | |
| twelve further writers, asked for the register of D to N (every seventh message of CA to CL), before anything was learnt from them: the first tier as it was | 0.632, 5.0 % | 0.718 |
| the reader of twenty-six writers, tested on D to N, thresholds chosen without the writers judged | 0.763, 4.1 % | 0.838, 2.9 % |
| … of thirty-eight writers, 28 numbers a sentence, three rounds in place of four | 0.773, 4.1 % | 0.846, 2.9 % |
| … false alarms of D to N allowed up to 5 % in drafts and 3 % in messages received | 0.778, 4.7 % | 0.846, 4.3 % |
| … how the voices are weighed learnt from D to N alone | 0.779, 4.9 % | 0.844, 2.2 % |
| … the same from all but BA to BE | 0.779, 4.7 % | 0.847, 2.9 % |
| tested on D to N, thirty-eight writers: every score of every voice for each label, fine | 0.777 | not tried |
| … word and letter runs in another program, fine, three of five groups of writers held out | 0.706 | |
| … messages of D to N counting three times | 0.722 | |
| forty-two writers (DA to DD too), D to N counting three times: runs, at their own best threshold (before: 0.739, 0.808) | 0.757 | 0.818 |
| … the lightest weights left out, to stay within 1 MB | 0.751 | 0.816 |
| … nearest sentences, 60 % of them, those that agree most with their neighbours, 36 numbers each, directions of their own for each task (before: 0.435, 0.587) | 0.454 | 0.624 |
| … all of it, thresholds chosen without the writers judged | 0.789, 4.8 % | 0.850, 2.9 % |
| … what a token's letters say summed up once, by how often the token stands there: runs, at their own best threshold (before: 0.751, 0.816) | 0.749 | 0.812 |
| fifty writers (EA to EH too), 45 % of the sentences: thresholds chosen without the writers judged | 0.795, 4.8 % | 0.846, 2.2 % |
| … false alarms of D to N in messages received allowed up to 3 %: the reader that ships | 0.795, 4.8 % | 0.849, 3.6 % |
| … D to N counting six times: runs, with the other voices as they were (before: 0.795) | 0.797 | not tried |
| … the same in the looks over the tokens: D and M, all voices, loss (before: 0.990, 0.978) | 0.997 | 0.987 |
| … two sets of looks and third layers by other seeds, averaged: D and M (before: 0.813, 0.869, at their own best threshold) | 0.815 | 0.873 |
| sixty writers (FD to FN too, who wrote on in the manner of D to N and are held out with them), 34 % of the sentences, D to N counting six times in the runs: thresholds chosen without the writers judged; the reader that ships | 0.806, 4.9 % | 0.864, 2.9 % |
| … threats stated only where they are heard 0.1 surer: of 48 stated that are none (7 of them on fine messages) 35 are left (4); 3.5 % fewer of the true ones are stated, and those are asked about | 0.806 | |

Of the nearest sentences 64 or 96 numbers, 10 to 40 neighbours and several reaches were tried: all between 0.693 and 0.697. The gain
on messages received was largest where few have no label: one threshold high enough for "ok" and "who is this" was too high for the rest.
The rows from "twenty-one writers, fine: 64 numbers" to "both" choose one threshold on the writers judged, so they compare with each
other alone; none of the gains in the first eight of them is larger than what another draw of writers moves.
The last rows say that more writers still help, in every voice and on nearly every label, and that those whom nobody of this project was
should count more. Which sentences are looked up is chosen without the writers judged: chosen with them, figures came out 0.003 to 0.04 too
kind. On the dev sets, which are small, the twenty-six writers gave 0.78 and
0.86, the thirty-eight 0.78 and 0.84, the forty-two 0.79 and 0.86, the fifty 0.79 and 0.86, these sixty 0.81 and 0.86.
The 16,511 drafts of those who had read what one of D to N wrote gave about 0.009, with the smaller changes of that step; the 12,797 of EA to EH, asked for the
same register, about 0.006.
Threats are asked about less often where EE is held out (recall 0.82 of 691), who wrote them half hidden; 0.98 of those of D to N.
Asking was tried on what is left when calm is taken off, and on the probability itself: for threats at a recall of 0.95 the first asks
about 48 % of the other drafts, the second about 20 %.
The 230 received messages and 200 drafts on which models and labels differed most were read again: seven labels were wrong
(\`packages/messages/data/README.md\`). Labels are not what holds the figures back.

Taking in BF, BG and BH gave nothing on the other writers, so they are not in.

The rules were written beside the training texts, so a model that sees their hits trusts them too much; they are no features any
more. Training the second layer as well is slower by a factor of about ten and has not been run over all writers; its rows were
measured with the same recipe in another program.
`;
