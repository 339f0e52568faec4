/// The dependency relation to the head (UD v2, with the subtypes that the English treebanks have).
public enum Relation: UInt8, Sendable, CaseIterable {
  case unknown
  case root
  case acl, aclRelcl, advcl, advclRelcl, advmod, amod, appos, aux, auxPass, `case`, cc, ccPreconj, ccomp
  case compound, compoundPrt, conj, cop, csubj, csubjPass, csubjOuter, dep, det, detPredet, discourse, dislocated
  case expl, fixed, flat, goeswith, iobj, list, mark, nmod, nmodPoss, nmodDesc, nmodUnmarked
  case nsubj, nsubjPass, nsubjOuter, nummod, obj, obl, oblAgent, oblUnmarked, orphan, parataxis, punct
  case reparandum, vocative, xcomp
}
