using Microsoft.CodeAnalysis;

namespace HeroImages.Notebooks.Compiling;

/// <summary>Guards against text that is nested so deeply that Roslyn's parser or binder overflows the stack, which would end the process.</summary>
/// <remarks>
/// Roslyn counts the depth of statements and most expressions itself, but not that of types and queries: a few thousand opening
/// brackets of a tuple type, or as many times <c>from x in</c>, are enough (5.12.0).
/// </remarks>
static class Nesting
{
    /// <summary>More levels of one kind of bracket than any person writes, and few enough for a small stack.</summary>
    public const int Limit = 250;

    /// <summary>More levels of syntax than any person writes; a sum of as many terms has that many.</summary>
    public const int SyntaxLimit = 500;

    /// <summary>Whether a text nests more than <see cref="Limit"/> levels. Brackets in texts and comments count too.</summary>
    public static bool IsTooDeep(string text)
    {
        int round = 0, other = 0, angle = 0;
        foreach (var c in text)
        {
            round = Math.Max(0, round + (c == '(' ? 1 : c == ')' ? -1 : 0));
            other = Math.Max(0, other + (c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0));
            angle = c is ';' or '(' or ')' or '{' or '}' ? 0 : Math.Max(0, angle + (c == '<' ? 1 : c == '>' ? -1 : 0));
            if (round > Limit || other > Limit || angle > Limit)
                return true;
        }
        return false;
    }

    /// <summary>Whether a tree is more than <see cref="SyntaxLimit"/> levels deep.</summary>
    public static bool IsTooDeep(SyntaxNode root)
    {
        var left = new Stack<(SyntaxNode Node, int Depth)>([(root, 0)]);
        while (left.TryPop(out var next))
        {
            if (next.Depth > SyntaxLimit)
                return true;
            foreach (var child in next.Node.ChildNodes())
                left.Push((child, next.Depth + 1));
        }
        return false;
    }
}
