namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>The words of the language that may stand where a role wants something.</summary>
static class Keywords
{
    static readonly string[] s_types =
    [
        "bool", "byte", "char", "decimal", "double", "dynamic", "float", "int", "long", "nint", "nuint", "object", "sbyte", "short", "string",
        "uint", "ulong", "ushort",
    ];

    static readonly string[] s_values =
    [
        "async", "await", "base", "checked", "default", "delegate", "false", "from", "global", "is", "nameof", "new", "not", "null", "out", "ref", "in",
        "sizeof", "stackalloc", "static", "this", "throw", "true", "typeof", "unchecked", "with", .. s_types,
    ];

    static readonly string[] s_members =
    [
        "abstract", "async", "class", "const", "delegate", "enum", "event", "explicit", "extern", "implicit", "interface", "internal", "new",
        "operator", "override", "partial", "private", "protected", "public", "readonly", "record", "ref", "required", "sealed", "static", "struct",
        "unsafe", "virtual", "void", "volatile", .. s_types,
    ];

    static readonly string[] s_statements =
    [
        "break", "case", "catch", "continue", "do", "else", "finally", "fixed", "for", "foreach", "goto", "if", "lock", "namespace", "return", "switch",
        "try", "using", "var", "while", "yield", .. s_values, .. s_members,
    ];

    static readonly string[] s_continuations =
    [
        "and", "as", "ascending", "by", "descending", "equals", "from", "group", "in", "into", "is", "join", "let", "on", "or", "orderby", "select",
        "switch", "when", "where", "with",
    ];

    static readonly string[] s_accessors = ["add", "get", "init", "internal", "private", "protected", "remove", "set"];

    /// <summary>The words for a role, some of them twice.</summary>
    public static IReadOnlyList<string> Of(CaretRole role) => role switch
    {
        CaretRole.Statement => s_statements,
        CaretRole.Expression => s_values,
        CaretRole.Type or CaretRole.NewType => s_types,
        CaretRole.TypeMember => s_members,
        CaretRole.Using => ["static"],
        CaretRole.Accessor => s_accessors,
        CaretRole.Continuation => s_continuations,
        _ => [],
    };
}
