/// Which of *he* and *she* a text uses for somebody.
enum Gender: UInt8, Sendable { case male, female }
