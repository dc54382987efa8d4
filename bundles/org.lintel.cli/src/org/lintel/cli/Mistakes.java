// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in both languages what is wrong with a command line; the parser knows English only. */
final class Mistakes {

    private Mistakes() {
    }

    /** What is wrong; in the parser's words where it is none of the usual mistakes. */
    static Message message(ParameterException mistake) {
        return switch (mistake) {
            case UnmatchedArgumentException unmatched when !unmatched.getUnmatched().isEmpty() -> {
                String argument = unmatched.getUnmatched().getFirst();
                yield unmatched.isUnknownOption() ? Message.of("there is no option {0} here", "此處沒有選項 {0}", argument)
                        : Message.of("not understood: \"{0}\"", "不明的內容：「{0}」", argument);
            }
            case MissingParameterException missing when !missing.getMissing().isEmpty() -> {
                ArgSpec argument = missing.getMissing().getFirst();
                yield argument instanceof OptionSpec option
                        ? Message.of("{0} needs a value: {1}", "{0} 需要一個值：{1}", option.longestName(),
                                option.paramLabel())
                        : Message.of("{0} is missing", "缺少 {0}", argument.paramLabel());
            }
            case OverwrittenOptionException twice when twice.getOverwritten() instanceof OptionSpec option ->
                    Message.of("{0} may be given once only", "{0} 只可使用一次", option.longestName());
            default -> Message.verbatim(String.valueOf(mistake.getMessage()));
        };
    }

    /** What was perhaps meant, and where the help is. */
    static Message hint(ParameterException mistake) {
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        Message help = Message.of("try: {0} --help", "請試：{0} --help", command);
        List<String> near = mistake instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions()
                : List.of();
        return near.isEmpty() ? help
                : Message.of(Text.of("perhaps {0}; {1}", "或是 {0}；{1}"), String.join(", ", near), help);
    }
}
