namespace HeroImages.Notebooks.Compiling;

/// <summary>What the body of a lambda is for.</summary>
enum LambdaReturn
{
    /// <summary>Not known, or it is no code but a tree of expressions: it has to stay as it is.</summary>
    Unknown,

    /// <summary>It does something.</summary>
    Nothing,

    /// <summary>It gives a value.</summary>
    Value,
}
