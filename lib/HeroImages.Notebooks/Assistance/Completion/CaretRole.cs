namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>What kind of name the grammar wants at a caret.</summary>
enum CaretRole
{
    /// <summary>None: inside a comment or a text, or where a new name is made up.</summary>
    Nothing,

    /// <summary>The start of a statement, or of a member where no type surrounds it.</summary>
    Statement,

    /// <summary>A value.</summary>
    Expression,

    /// <summary>A type, or a namespace that leads to one.</summary>
    Type,

    /// <summary>A type after <c>new</c>.</summary>
    NewType,

    /// <summary>The start of a member inside a type.</summary>
    TypeMember,

    /// <summary>A member after a dot.</summary>
    Member,

    /// <summary>A member of the value to the left of <c>?.</c>.</summary>
    ConditionalMember,

    /// <summary>A member set by an initializer in braces.</summary>
    InitializedMember,

    /// <summary>A member looked at by a pattern in braces.</summary>
    PatternMember,

    /// <summary>A namespace after <c>using</c>.</summary>
    Using,

    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>A member of a base type, after <c>override</c>.</summary>
    Override,

    /// <summary>An accessor of a property.</summary>
    Accessor,

    /// <summary>A word that goes on after a whole expression.</summary>
    Continuation,
}
